/**
 * Initial data at the first start: the authorities always; in demo mode the fixed units, accounts
 * and keys of formats.md 8.3, else the setup token for the first administrator.
 */
package org.beian.demo;
