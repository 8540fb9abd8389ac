package org.beian.enforcement.decision;

import java.util.List;
import org.beian.enforcement.dossier.MeasureRequest;

/**
 * Decision on a case.
 *
 * @param measures each kind once, at least one, none heavier than the party was told
 * @param facts what was found, 4 to 2000 characters
 * @param reasons 4 to 2000 characters; also on what the party said
 */
public record DecisionRequest(List<MeasureRequest> measures, String facts, String reasons) {}
