package org.beian.enforcement.clue.view;

import org.beian.enforcement.CaseState;

/**
 * Earlier case on the same site or sponsor.
 *
 * @param id null where the reader's bureau does not have it
 */
public record EarlierCase(
        Long id, String number, String bureauName, CaseState state, String violation) {}
