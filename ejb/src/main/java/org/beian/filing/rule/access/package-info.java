/** Rules on access: provider, reseller and addresses. */
package org.beian.filing.rule.access;
