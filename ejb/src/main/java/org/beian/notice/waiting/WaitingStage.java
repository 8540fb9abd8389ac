package org.beian.notice.waiting;

/** Stage of a waiting case: warned before its last day, or escalated after it. */
enum WaitingStage {
    WARNED,
    ESCALATED
}
