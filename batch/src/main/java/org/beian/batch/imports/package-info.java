/** The work of the jobs of imports, their start, and the timer that starts waiting ones. */
package org.beian.batch.imports;
