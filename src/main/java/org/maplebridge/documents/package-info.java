/** Printed matter: pages filled from templates, as PDF with Chinese type and QR codes. */
package org.maplebridge.documents;
