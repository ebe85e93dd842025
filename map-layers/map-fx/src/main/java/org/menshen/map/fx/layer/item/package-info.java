/// Things that wait for somebody, by kind and by how pressing they are.
@org.jspecify.annotations.NullMarked
package org.menshen.map.fx.layer.item;
