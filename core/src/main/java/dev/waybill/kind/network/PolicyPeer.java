package dev.waybill.kind.network;

import dev.waybill.recipe.Part;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;

/** Whom a network rule lets in or out: {@link PodPeers} or an {@link IpBlock}. */
public sealed interface PolicyPeer extends Part<NetworkPolicyPeer> permits PodPeers, IpBlock {}
