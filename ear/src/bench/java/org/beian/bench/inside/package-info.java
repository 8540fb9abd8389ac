/**
 * What the benchmarks add to the system's own web application, to measure a part of it without what
 * stands around it.
 */
package org.beian.bench.inside;
