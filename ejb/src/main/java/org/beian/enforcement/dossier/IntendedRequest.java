package org.beian.enforcement.dossier;

import java.util.List;

/**
 * Decision that is intended, of which the party is to be told.
 *
 * @param facts what was found, 4 to 2000 characters
 * @param reasons 4 to 2000 characters
 * @param measures each kind once, at least one
 */
public record IntendedRequest(String facts, String reasons, List<MeasureRequest> measures) {}
