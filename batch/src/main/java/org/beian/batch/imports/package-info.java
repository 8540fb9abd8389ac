/** The job that runs an import, and the timer that starts waiting ones. */
package org.beian.batch.imports;
