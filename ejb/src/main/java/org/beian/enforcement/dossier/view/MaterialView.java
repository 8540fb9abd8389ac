package org.beian.enforcement.dossier.view;

import java.time.Instant;
import org.beian.enforcement.proceeding.MaterialKind;

/**
 * View of a material in the file of a case.
 *
 * @param by name of who added it; null where the caller is not told
 */
public record MaterialView(
        Long id,
        MaterialKind kind,
        String name,
        String attachmentId,
        String fileName,
        String mediaType,
        int bytes,
        String sha256,
        String by,
        Instant at) {}
