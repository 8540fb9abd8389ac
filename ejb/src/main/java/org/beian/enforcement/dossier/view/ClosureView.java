package org.beian.enforcement.dossier.view;

import java.util.List;
import org.beian.enforcement.closure.AssistanceView;
import org.beian.enforcement.closure.AssistanceView.OrderView;

/**
 * View of how a decision to close a website is carried out.
 *
 * @param orders those to providers of the bureau's own province
 * @param requests those to the bureaus of other provinces, with their orders
 */
public record ClosureView(List<OrderView> orders, List<AssistanceView> requests) {}
