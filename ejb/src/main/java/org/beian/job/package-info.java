/**
 * Records of long jobs: who started what with which parameters, how far it came, what it found and
 * whether it lives.
 *
 * <p>The server's own job repository keeps a killed job as started for ever and may lag behind the
 * data; so progress is a row here, written in the transaction of the work itself, and a job resumes
 * from that row. While the thread of a run lives, a timer writes its heartbeat beside the work. A
 * run that is silent for a minute, or for as long as {@code beian.job.silence} says, counts as
 * interrupted; its successor has a higher run number, and under the old number nothing more can be
 * written.
 */
package org.beian.job;
