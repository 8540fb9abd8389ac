/**
 * Definitions of jobs: their kinds, typed parameters and plans, declared by the packages that own
 * them.
 */
package org.beian.job.definition;
