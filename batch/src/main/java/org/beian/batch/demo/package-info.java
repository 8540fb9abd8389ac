/** Timer that makes the examples of the demo in the background. */
package org.beian.batch.demo;
