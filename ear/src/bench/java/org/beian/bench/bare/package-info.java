/**
 * What the benchmarks compare the system with, as a WAR of its own beside it: the same rows written
 * by hand, without rules and without JPA, and an answer that costs nothing.
 */
package org.beian.bench.bare;
