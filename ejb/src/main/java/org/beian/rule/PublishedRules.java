package org.beian.rule;

import java.util.List;

/** Rule book that the code table of rules lists (formats.md 3), found by injection. */
public interface PublishedRules {

    /** The rules, by code. */
    List<RuleEntry> list();
}
