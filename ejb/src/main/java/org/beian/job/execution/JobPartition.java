package org.beian.job.execution;

/**
 * Partition of a job, which goes on beside others, each from its own position.
 *
 * @param name upper case, at most 30 characters; the position begins with it and a colon
 * @param position where it stands; in a plan, where it begins
 * @param total items in it
 */
public record JobPartition(String name, String position, long total) {}
