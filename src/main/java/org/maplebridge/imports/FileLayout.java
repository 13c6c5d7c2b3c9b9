package org.maplebridge.imports;

import java.nio.charset.Charset;
import java.util.List;

/** How a stored file is to be read. */
record FileLayout(Charset charset, char separator, List<String> header, Mapping mapping) {}
