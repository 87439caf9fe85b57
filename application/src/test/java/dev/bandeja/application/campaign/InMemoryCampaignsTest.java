package dev.bandeja.application.campaign;

import dev.bandeja.application.InMemoryStores;
import dev.bandeja.application.Stores;

class InMemoryCampaignsTest extends CampaignsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
