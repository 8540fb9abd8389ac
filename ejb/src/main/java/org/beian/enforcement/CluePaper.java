package org.beian.enforcement;

/**
 * Paper by which a clue came.
 *
 * @param departmentId unit that gave it
 * @param sourceId id of the case that it belongs to: of a department's opinion
 * @param document id of its scan
 */
public record CluePaper(
        Long departmentId, Long sourceId, String number, String document, String words) {}
