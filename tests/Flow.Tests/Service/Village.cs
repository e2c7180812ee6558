using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Flow.Tests.Service;

/// <summary>
/// The service with one rostered couple of one village, and what registers say of them. It can be restarted on the
/// database it left.
/// </summary>
internal sealed class Village : IAsyncDisposable
{
    private const string Header = "household_id,person_id,name,relation,region,area,programme,enrolled_on,monthly_amount,declared_monthly_income";
    private readonly string _state = Directory.CreateTempSubdirectory("monitor-flow-").FullName;
    private readonly TestDatabase _database;

    private Village(TestDatabase database) => _database = database;

    public static Villager Husband { get; } = Villager.Of("周建国", "1958-03-14", 113);

    public static Villager Wife { get; } = Villager.Of("何秀兰", "1960-11-02", 224);

    public RunningService Service { get; private set; } = null!;

    public TestDatabase Database => _database;

    public static async Task<Village> CreateAsync(PostgresFixture postgres) => await CreateAsync(await postgres.CreateDatabaseAsync());

    /// <summary>A village in a given empty database.</summary>
    public static async Task<Village> CreateAsync(TestDatabase database)
    {
        var village = new Village(database);
        await village.RestartAsync();
        var roster = Path.Combine(village._state, "roster.csv");
        await File.WriteAllLinesAsync(roster, [Header, Line(Husband, "head"), Line(Wife, "spouse")]);
        await village.Service.ImportRosterAsync(roster);
        return village;
    }

    /// <summary>Stops the service and starts it again.</summary>
    public async Task RestartAsync()
    {
        if (Service is { } running)
            await running.DisposeAsync();
        Service = await RunningService.StartAsync(_database.ConnectionString, _state);
    }

    public static RegistryRecord Death(string recordId, Villager named, string? number = null, long version = 1) => new()
    {
        Source = Sources.Deaths,
        RecordId = recordId,
        Version = version,
        Subject = new() { CitizenNumber = number ?? named.Number, Name = named.Name, BirthDate = named.BirthDate },
        Death = new() { DiedOn = "2023-12-01", ReportedBy = "police", RegisteredOn = "2023-12-05" },
    };

    public static RegistryRecord Car(string recordId, Villager owner, long version = 1, string soldOn = "") => new()
    {
        Source = Sources.Vehicles,
        RecordId = recordId,
        Version = version,
        Subject = new() { CitizenNumber = owner.Number, Name = owner.Name },
        Vehicle = new()
        {
            Plate = "鄂LT1234", Kind = "car", Use = "private", PriceFen = 8_000_000, RegisteredOn = "2023-05-05",
            EndedOn = soldOn, EndReason = soldOn.Length > 0 ? "sold" : "",
        },
    };

    /// <summary>Rules of the open findings, as the matching side holds them.</summary>
    public Task<string[]> OpenRulesAsync() => _database.ScalarAsync<string[]>(
        "select coalesce(array_agg(rule_id order by rule_id), '{}') from matching.findings where is_open");

    /// <summary>The journal of a case as "actor action", oldest first.</summary>
    public async Task<string[]> JournalAsync(long caseId) =>
        [.. (await Service.Queue.HistoryAsync(new HistoryRequest { CaseId = caseId }, Service.Caseworker)).Entries
            .OrderBy(entry => entry.AtMs).Select(entry => $"{entry.Actor} {entry.Action}")];

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        Directory.Delete(_state, recursive: true);
    }

    // Two people without income at the rural line of 649: what Chibi pays such a couple, so that no rule asks about it.
    private static string Line(Villager person, string relation) =>
        $"H1,{person.Number},{person.Name},{relation},421281110202,rural,dibao,2020-06-01,1298,0";
}
