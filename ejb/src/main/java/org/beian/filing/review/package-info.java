/**
 * The review at the bureau (article 12): its queue, its reading of applications, and the decision
 * by a reviewer other than the submitter.
 */
package org.beian.filing.review;
