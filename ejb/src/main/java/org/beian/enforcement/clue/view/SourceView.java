package org.beian.enforcement.clue.view;

import java.time.LocalDate;
import java.util.List;
import org.beian.document.AttachmentInfo;
import org.beian.enforcement.SourceKind;

/**
 * View of a source of a clue.
 *
 * @param id of the source
 * @param day on which the bureau got it
 * @param paper its number; null for none
 * @param from who gave it; of a report of the public masked
 * @param masked whether it is, or a mail address is not shown
 */
public record SourceView(
        Long id,
        SourceKind kind,
        LocalDate day,
        String paper,
        String from,
        boolean masked,
        String words,
        List<AttachmentInfo> documents) {}
