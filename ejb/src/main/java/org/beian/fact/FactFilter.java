package org.beian.fact;

/**
 * Filter of the list of versions.
 *
 * @param scope code table or region code; null or empty for all
 * @param period null for all
 */
public record FactFilter(FactKind kind, String scope, FactPeriod period) {}
