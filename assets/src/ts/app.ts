// Behaviour that pages load on top of what already works without it.
export {};
