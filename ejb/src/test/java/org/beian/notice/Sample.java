package org.beian.notice;

import org.beian.trail.NamedCase;

/** Case that only has a type and an id. */
record Sample(String caseType, Long caseId) implements NamedCase {}
