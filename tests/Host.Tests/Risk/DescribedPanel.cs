using System.Globalization;
using System.Text;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Demo;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Hosting;
using LowIncomeMonitor.Simulation.Panel;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Host.Tests.Risk;

/// <summary>The simulator's panel as Matching would have described it over the years, sent through the real service.</summary>
internal static class DescribedPanel
{
    /// <summary>A process that only stores what it is told, some months after the last year of the panel.</summary>
    public static WebApplication Build(string connection, string state, DateOnly today) => MonitorHost.Build(
        Roles.Alerts,
        new Dictionary<string, string?>
        {
            ["Monitor:Database"] = connection, ["Monitor:EventLog"] = "postgres", ["Monitor:Http"] = "http://127.0.0.1:0",
            ["Monitor:Grpc"] = "http://127.0.0.1:0", ["MONITOR_STATE"] = state,
        },
        new ShiftedTimeProvider(TimeProvider.System, new DateTimeOffset(today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8))),
        LogLevel.Warning);

    /// <summary>
    /// Every row of every household, with the needs that were known by then, and a last description; out of order and some
    /// of it twice, as a log that was read again after a failure.
    /// </summary>
    public static IReadOnlyList<HouseholdFeatures> Messages(IReadOnlyList<PanelRow> rows, DateOnly last, int seed)
    {
        var messages = new List<HouseholdFeatures>();
        foreach (var household in rows.GroupBy(row => row.Observed.HouseholdId))
        {
            var ordered = household.OrderBy(row => row.Observed.On).ToList();
            for (var i = 0; i <= ordered.Count; i++)
            {
                var described = ordered[Math.Min(i, ordered.Count - 1)].Observed;
                messages.Add(Message(described, i < ordered.Count ? described.On : last, i + 1, ordered));
            }
        }

        messages.AddRange(messages.Take(messages.Count / 10).ToList());
        var mixed = messages.ToArray();
        new Random(seed).Shuffle(mixed);
        return mixed;
    }

    public static async Task SendAsync(IServiceProvider services, IEnumerable<HouseholdFeatures> messages)
    {
        await using var connection = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await services.GetRequiredService<IOutbox>().AddAsync(
            transaction, Topics.Features,
            [.. messages.Select(message => new LogEntry(Encoding.UTF8.GetBytes(message.HouseholdId), message.ToByteArray()))], CancellationToken.None);
        await transaction.CommitAsync();
    }

    public static Task DrainAsync(IServiceProvider services) => new PipelineDrain(
        services.GetRequiredService<IEventLog>(), services.GetRequiredService<PositionStore>(),
        services.GetRequiredService<NpgsqlDataSource>()).WaitAsync("alerts-risk", Topics.Features, CancellationToken.None);

    private static HouseholdFeatures Message(Observation observed, DateOnly on, long revision, List<PanelRow> rows)
    {
        var message = new HouseholdFeatures
        {
            HouseholdId = observed.HouseholdId, Region = "421281100000", On = Day(on), Revision = revision, Programmes = { "monitored" },
            Groups = new()
            {
                SexOfHead = observed.Groups.SexOfHead, AgeOfHead = observed.Groups.AgeOfHead, Area = observed.Groups.Area,
                Disability = observed.Groups.Disability,
            },
        };
        message.Names.AddRange(FeatureCatalogue.Names);
        message.Values.AddRange(observed.Values);
        message.Needs.AddRange(rows.Where(row => row.NeedOn <= on).Select(row => new NeedSign { On = Day(row.NeedOn!.Value), Kind = NeedEvent.Relief }));
        return message;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
