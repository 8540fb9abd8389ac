/**
 * Baselines of the benchmarks, as a WAR of its own beside the system: the same rows written by
 * hand, without rules and without JPA, and an answer that costs nothing.
 */
package org.beian.bench.bare;
