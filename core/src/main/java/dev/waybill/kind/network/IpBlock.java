package dev.waybill.kind.network;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;

/** A block of IP addresses as a peer: {@code ipBlock}. It is meant for addresses outside of the cluster. */
@CheckReturnValue
public final class IpBlock extends ModelValue<NetworkPolicyPeer> implements PolicyPeer {
    private final Cidr cidr;

    private IpBlock(Recipe<NetworkPolicyPeer> recipe, Cidr cidr) {
        super(recipe);
        this.cidr = cidr;
    }

    /** Means a block of addresses, as in {@code 10.0.0.0/8} or {@code fd00::/8}; the bits behind the prefix are 0. */
    public static IpBlock of(String cidr) {
        Cidr checked = Cidr.of("ipBlock", cidr);
        return new IpBlock(
                Recipe.of("ipBlock", NetworkPolicyPeer::new, peer -> {
                    IPBlock block = new IPBlock();
                    block.setCidr(cidr);
                    peer.setIpBlock(block);
                }),
                checked);
    }

    /** Adds to {@code except}: a smaller block inside of this one that is left out. */
    public IpBlock except(String part) {
        if (!cidr.holds(Cidr.of("ipBlock except", part))) {
            throw new IllegalArgumentException("ipBlock except '" + part + "': only a smaller part of "
                    + toModel().getIpBlock().getCidr() + " is allowed.");
        }
        return new IpBlock(
                recipe().and("except", peer -> peer.getIpBlock().getExcept().add(part)), cidr);
    }
}
