using System.Text;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Alerts.Tests.Risk;

/// <summary>Descriptions of households, handed to the pipeline in transactions as the consume loop does.</summary>
internal static class DescriptionStage
{
    public static HouseholdFeatures Description(
        string household, long revision, string on, double income = 1, string[]? programmes = null, params string[] needs)
    {
        var features = new HouseholdFeatures
        {
            HouseholdId = household, Region = "421281001001", On = on, Revision = revision,
            Groups = new() { SexOfHead = "female", AgeOfHead = "35_to_59", Area = "rural", Disability = "no" },
        };
        features.Names.AddRange(FeatureCatalogue.Names);
        features.Values.AddRange(FeatureCatalogue.Names.Select(name => name == "income_to_line" ? income : double.NaN));
        features.Programmes.AddRange(programmes ?? ["monitored"]);
        features.Needs.AddRange(needs.Select(day => new NeedSign { On = day, Kind = "enrolled" }));
        return features;
    }

    public static HouseholdFeatures Left(string household, long revision, string on) => new()
    {
        HouseholdId = household, Region = "421281001001", On = on, Revision = revision,
        Groups = new() { SexOfHead = "unknown", AgeOfHead = "unknown", Area = "rural", Disability = "no" },
    };

    public static LogBatch Batch(IEnumerable<HouseholdFeatures> descriptions, DateTimeOffset at)
    {
        var partition = new TopicPartition(Topics.Features, 0);
        return new(partition, [.. descriptions.Select((one, i) => new LogMessage(
            partition, i, at, Encoding.UTF8.GetBytes(one.HouseholdId), one.ToByteArray()))]);
    }

    public static async Task DescribeAsync(
        this AlertsStage stage, IEnumerable<HouseholdFeatures> descriptions, bool commit = true)
    {
        await using var connection = await stage.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await stage.Get<DescriptionsPipeline>().HandleAsync(Batch(descriptions, stage.Clock.GetUtcNow()), transaction, CancellationToken.None);
        if (commit)
            await transaction.CommitAsync();
        else
            await transaction.RollbackAsync();
    }

    /// <summary>All that is stored of descriptions, as one text.</summary>
    public static Task<string> StoredAsync(this TestDatabase database) => database.ScalarAsync<string>(
        """
        select concat(
            (select string_agg(concat_ws(' ', household_id, on_day, revision, listed, features, programmes), E'\n' order by household_id) from risk.households),
            (select string_agg(concat_ws(' ', household_id, on_day, revision, listed, features, programmes), E'\n' order by household_id, on_day) from risk.observations),
            (select string_agg(concat_ws(' ', household_id, on_day, kind, known_on), E'\n' order by household_id, on_day, kind) from risk.needs))
        """);
}
