import fc from 'fast-check';

// A property breaks on one of its first examples or hardly ever; every mutant runs it again.
fc.configureGlobal({ numRuns: 30 });
