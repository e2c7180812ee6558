using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Balances obtained through the authorised economic check; without an authorisation none may be used.</summary>
internal static class AssetsSchema
{
    private const int MostAccounts = 10_000;

    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Assets,
        () => new() { Source = Sources.Assets, Subject = new(), Assets = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("person_id"),
            RegistryFields.Name("name"),
            RegistryFields.BirthDate,
            Text("authorisation_no", (r, v) => r.Assets.AuthorisationNo = v, r => r.Assets.AuthorisationNo).Must(),
            PastDay("as_of", (r, v) => r.Assets.AsOf = v, r => r.Assets.AsOf).Must(),
            Yuan("total_balance",
                (r, v) => r.Assets.TotalBalanceFen = v, r => r.Assets.HasTotalBalanceFen ? r.Assets.TotalBalanceFen : null).Must(),
            Whole("accounts", 0, MostAccounts,
                (r, v) => r.Assets.Accounts = (int)v, r => r.Assets.HasAccounts ? r.Assets.Accounts : null),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [],
        r => r.Assets.AsOf);
}
