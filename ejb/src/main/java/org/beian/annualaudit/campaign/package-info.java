/**
 * The frames of the ministry and the campaigns of the bureaus: how they open, go and close (18.1).
 */
package org.beian.annualaudit.campaign;
