package org.beian.web.page.remedy;

import java.time.Instant;
import java.util.List;
import org.beian.web.page.component.Link;

/**
 * Row of a party's letters.
 *
 * @param matter kind and number of the matter that the letter is about
 * @param href path of the page of the matter; empty where the reader has none
 * @param served how and when it was served
 * @param acts what waits for the reader in that matter, each with its last day
 * @param remedies until when remedies are open; empty where none are
 */
public record OwnLetterRow(
        Long id,
        String number,
        String title,
        String addressee,
        Instant issuedAt,
        String matter,
        String href,
        String served,
        List<Link> acts,
        String remedies) {}
