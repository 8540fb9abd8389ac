package org.beian.enforcement.clue;

import java.time.LocalDate;
import java.util.List;
import org.beian.enforcement.SourceKind;

/** Further source of a clue; its parts are those of {@link ClueRequest}. */
public record SourceRequest(
        SourceKind kind,
        LocalDate receivedOn,
        String paper,
        String from,
        String contact,
        String words,
        List<String> documents) {}
