/** What residents see: to file without an account, to keep the receipt, to follow and to act; and the same for who helps them. */
package org.maplebridge.residents;
