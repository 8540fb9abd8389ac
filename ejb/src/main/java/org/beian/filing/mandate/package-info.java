/**
 * Acts of a provider on behalf of its customers (12.1, 12.2) and of the sponsors towards it:
 * entrustment, verification, hand-over, registration of sponsors, customers and tasks of a
 * provider.
 */
package org.beian.filing.mandate;
