package org.beian.party;

/** Legal capacity of a unit (article 4); one unit may hold several. */
public enum Capacity {
    MINISTRY,
    BUREAU,
    ACCESS_PROVIDER,
    SPONSOR,
    IP_FILING_UNIT,
    REGISTRY,
    REGISTRAR,
    PRE_APPROVAL_DEPARTMENT,
    SPECIAL_APPROVAL_DEPARTMENT,
    CONTENT_DEPARTMENT,
    PUBLIC_INTEREST_DEPARTMENT,
    ASSOCIATION,
    OPERATOR
}
