/// What tests share: a real database, a running platform, the documents that lie beside the project.
package cz.obzor.testing;
