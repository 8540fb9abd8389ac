package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.enforcement.Clue;
import org.beian.enforcement.ClueSourceRepository;
import org.beian.law.Clause;

/** Materials of a clue: the documents of its sources, as letters list them. */
@ApplicationScoped
@Clause("16.2")
public class ClueMaterials {

    @Inject ClueSourceRepository sources;
    @Inject Attachments attachments;

    /** Those of all sources, in their order. */
    public List<TransferredMaterial> of(Clue clue) {
        List<String> documents =
                sources.of(clue).stream().flatMap(source -> source.documents().stream()).toList();
        Map<String, AttachmentInfo> infos = attachments.infos(documents);
        return documents.stream()
                .map(infos::get)
                .filter(Objects::nonNull)
                .map(info -> new TransferredMaterial(info.fileName(), info.sha256()))
                .toList();
    }
}
