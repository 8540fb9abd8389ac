/**
 * What a provider does on behalf of its customers (12.1, 12.2): sponsors it registers, mandates,
 * verification, hand-over, its list of tasks.
 */
package org.beian.filing.mandate;
