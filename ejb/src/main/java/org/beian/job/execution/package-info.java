/**
 * Executions of jobs: runs, parts, heartbeats, failures and findings; one run at a time, and a
 * successor where one fell silent.
 */
package org.beian.job.execution;
