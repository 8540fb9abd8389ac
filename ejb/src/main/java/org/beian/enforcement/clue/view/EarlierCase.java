package org.beian.enforcement.clue.view;

import org.beian.enforcement.CaseState;

/**
 * Earlier case on the same site or sponsor.
 *
 * @param id null where the reader's bureau does not have it
 * @param claimable its id where the reader may ask the ministry for it; else null
 */
public record EarlierCase(
        Long id,
        Long claimable,
        String number,
        String bureauName,
        CaseState state,
        String violation) {}
