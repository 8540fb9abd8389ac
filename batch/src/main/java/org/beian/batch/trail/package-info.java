/** The job that verifies the trail. */
package org.beian.batch.trail;
