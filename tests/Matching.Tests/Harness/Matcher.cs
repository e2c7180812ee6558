using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Privacy;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Matching.Tests.Harness;

/// <summary>Matching on a database of its own, fed with batches as the consume loops feed it.</summary>
internal sealed class Matcher : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly ISealer _sealer;
    private readonly IPersonTokens _tokens;
    private long _position;
    private int _snapshots;

    private Matcher(
        TestDatabase database, IReadOnlyList<IRule> rules, MatchingOptions options, ParameterSet? law = null)
    {
        Database = database;
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(Logs.CreateFactory()).AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSingleton(database.DataSource).AddSingleton<TimeProvider>(Clock).AddSingleton<IOutbox, TableOutbox>();
        Law = new(new ParameterEdition("test", law ?? new ParameterSet([])));
        services.AddSingleton(rules).AddSingleton<IParameterSource>(Law);
        services.AddPrivacy(TestKeys.Create()).AddMatching(options).AddMatchingJobs();
        _services = services.BuildServiceProvider();
        (_sealer, _tokens) = (Get<ISealer>(), Get<IPersonTokens>());
    }

    public TestDatabase Database { get; }

    /// <summary>The law in force; tests may put another edition in its place.</summary>
    public TestLaw Law { get; }

    public LogCapture Logs { get; } = new();

    public TestClock Clock { get; } = new(new(2023, 6, 1, 4, 0, 0, TimeSpan.Zero));

    public static async Task<Matcher> CreateAsync(
        PostgresFixture postgres, IReadOnlyList<IRule>? rules = null, MatchingOptions? options = null, ParameterSet? law = null)
    {
        var database = await postgres.CreateDatabaseAsync(new MatchingMigrations());
        await database.ExecuteAsync(TableOutbox.Create);
        return new(database, rules ?? SmallRules.All, options ?? new(), law);
    }

    /// <summary>A second process on the same database.</summary>
    public Matcher Twin() => new(Database, SmallRules.All, new(), new([]));

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static RosterLine Line(string household, Person person, Action<RosterLine>? change = null)
    {
        var line = new RosterLine
        {
            HouseholdId = household, CitizenNumber = person.Number, Name = person.Name, Relation = "head", Region = "421281001001",
            Area = "rural", Programme = "dibao", EnrolledOn = "2022-01-01", MonthlyAmountFen = 50_000, Phone = "13800000000",
        };
        change?.Invoke(line);
        return line;
    }

    public static RegistryRecord Death(string id, Person person, long version = 1, string diedOn = "2023-05-20") => new()
    {
        Source = Sources.Deaths, RecordId = id, Version = version,
        Subject = new() { CitizenNumber = person.Number, Name = person.Name },
        Death = new() { DiedOn = diedOn, ReportedBy = "police" },
    };

    public static RegistryRecord Car(string id, Person person, long version = 1, long? priceFen = 9_000_000)
    {
        var record = new RegistryRecord
        {
            Source = Sources.Vehicles, RecordId = id, Version = version,
            Subject = new() { CitizenNumber = person.Number, Name = person.Name },
            Vehicle = new() { Kind = "car", Plate = "鄂L·12345", RegisteredOn = "2023-01-05" },
        };
        if (priceFen is { } price)
            record.Vehicle.PriceFen = price;
        return record;
    }

    /// <summary>Sends a snapshot and applies it.</summary>
    public async Task<string> RosterAsync(string asOf, IReadOnlyList<RosterLine> lines, bool complete = true, long? said = null)
    {
        var id = $"snapshot-{++_snapshots}";
        await RosterEventsAsync(RosterEvents(id, asOf, lines, complete, said));
        return id;
    }

    public async Task RosterEventsAsync(IEnumerable<RosterEvent> events)
    {
        var messages = events.Select(one => Message(Topics.Roster, one.ToByteArray())).ToList();
        foreach (var batch in messages.Chunk(5000))
            await CommitAsync(Get<RosterConsumer>(), new(new(Topics.Roster, 0), batch));
    }

    public IEnumerable<RosterEvent> RosterEvents(
        string id, string asOf, IReadOnlyList<RosterLine> lines, bool complete = true, long? said = null)
    {
        yield return new() { SnapshotId = id, Begun = new() { AsOf = asOf, Complete = complete, Provenance = "test" } };
        for (var i = 0; i < lines.Count; i++)
            yield return new() { SnapshotId = id, Line = SealLine(id, i + 1, lines[i]) };
        yield return new() { SnapshotId = id, Ended = new() { Lines = said ?? lines.Count } };
    }

    public Task RecordsAsync(params IEnumerable<RegistryRecord> records) =>
        CommitAsync(Get<RecordConsumer>(), Batch(records));

    /// <summary>Handles a batch and rolls back, as a process that dies before the commit.</summary>
    public async Task CrashAsync(params IEnumerable<RegistryRecord> records)
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Get<RecordConsumer>().HandleAsync(Batch(records), transaction, CancellationToken.None);
        await transaction.RollbackAsync();
    }

    public LogBatch Batch(IEnumerable<RegistryRecord> records)
    {
        var messages = records.Select(record => Message(Topics.Registry(record.Source), Seal(record).ToByteArray())).ToList();
        return new(messages[0].Partition, messages);
    }

    public async Task CommitAsync(IBatchHandler handler, LogBatch batch)
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await handler.HandleAsync(batch, transaction, CancellationToken.None);
        await transaction.CommitAsync();
        await handler.CommittedAsync(batch, CancellationToken.None);
    }

    /// <summary>Open findings as "household rule person".</summary>
    public Task<string[]> OpenFindingsAsync() => Database.ScalarAsync<string[]>(
        """
        select coalesce(array_agg(concat_ws(' ', household_id, rule_id, person_id) order by household_id, rule_id, person_id), '{}')
        from matching.findings where is_open
        """);

    public Task<List<FindingChanged>> SentAsync() => SentAsync(Topics.Findings, FindingChanged.Parser);

    /// <summary>How households were described, in the order in which they were.</summary>
    public Task<List<HouseholdFeatures>> DescribedAsync() => SentAsync(Topics.Features, HouseholdFeatures.Parser);

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    private async Task<List<T>> SentAsync<T>(string topic, MessageParser<T> parser)
        where T : IMessage<T>
    {
        await using var command = Database.DataSource.CreateCommand("select value from public.sent where topic = $1 order by n");
        command.Parameters.Add(new() { Value = topic });
        await using var rows = await command.ExecuteReaderAsync();
        var sent = new List<T>();
        while (await rows.ReadAsync())
            sent.Add(parser.ParseFrom(rows.GetFieldValue<byte[]>(0)));
        return sent;
    }

    private static ByteString Bytes(PersonToken token) => ByteString.CopyFrom(token.ToArray());

    private LogMessage Message(string topic, byte[] value) =>
        new(new(topic, 0), _position++, Clock.GetUtcNow(), ReadOnlyMemory<byte>.Empty, value);

    private SealedRecord Seal(RegistryRecord record)
    {
        var eventId = $"{record.Source}/{record.RecordId}@{record.Version}";
        var number = CitizenId.Parse(record.Subject.CitizenNumber);
        var name = PersonName.Read(record.Subject.Name).Name;
        var message = new SealedRecord
        {
            Envelope = new()
            {
                EventId = eventId, Source = record.Source, RecordId = record.RecordId, Version = record.Version,
                ReceivedAtMs = Clock.GetUtcNow().ToUnixTimeMilliseconds(), SchemaVersion = 1, Provenance = "test#1",
            },
            Payload = Close(record, SealContext.OfRecord(eventId)),
        };
        if (number.IsOk)
            message.PersonToken = Bytes(_tokens.OfNumber(number.Id.Reveal()));
        else if (name is not null && FactReader.Day(record.Subject.BirthDate) is { } birth)
            message.NameBirthToken = Bytes(_tokens.OfNameAndBirth(name.Key, birth));
        return message;
    }

    private SealedRosterLine SealLine(string snapshot, long lineNo, RosterLine line)
    {
        var number = CitizenId.Parse(line.CitizenNumber);
        var message = new SealedRosterLine { LineNo = lineNo, Payload = Close(line, SealContext.OfRosterLine(snapshot, lineNo)) };
        if (number.IsOk)
        {
            message.PersonToken = Bytes(_tokens.OfNumber(number.Id.Reveal()));
            message.NameBirthToken = Bytes(_tokens.OfNameAndBirth(PersonName.Read(line.Name).Name!.Key, number.Id.BirthDate));
        }

        return message;
    }

    private Sealed Close(IMessage plain, byte[] context)
    {
        var box = _sealer.Seal(plain.ToByteArray(), context);
        return new()
        {
            KeyId = box.KeyId, Nonce = ByteString.CopyFrom(box.Nonce.Span), Ciphertext = ByteString.CopyFrom(box.Ciphertext.Span),
        };
    }
}
