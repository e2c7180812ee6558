using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>
/// One member's database session: its row among the members and its advisory locks on partitions. Both end with the
/// session, so a dead member's partitions are free at once. Not thread-safe.
/// </summary>
internal sealed class GroupSession : IAsyncDisposable
{
    // Liveness is judged by the database's own clock and its list of sessions, one truth for machines whose clocks differ.
    private const string Members =
        """
        select m.member_id, m.topics from platform.log_members m
        join pg_stat_activity a on a.pid = m.backend_pid and a.backend_start = m.backend_started
        where m.consumer_group = $1 order by m.joined_at, m.member_id
        """;

    private readonly NpgsqlConnection _connection;
    private readonly string _group;
    private readonly TimeSpan _memberTimeout;
    private readonly Guid _member = Guid.NewGuid();
    private readonly HashSet<TopicPartition> _held = [];

    private GroupSession(NpgsqlConnection connection, string group, TimeSpan memberTimeout)
    {
        _connection = connection;
        _group = group;
        _memberTimeout = memberTimeout;
    }

    /// <summary>The session, for reading too.</summary>
    public NpgsqlConnection Connection => _connection;

    /// <summary>The partitions this member holds.</summary>
    public IReadOnlySet<TopicPartition> Held => _held;

    public static async Task<GroupSession> JoinAsync(
        NpgsqlDataSource database, string group, IReadOnlyCollection<string> topics, TimeSpan memberTimeout,
        CancellationToken cancellationToken)
    {
        var session = new GroupSession(
            await database.OpenConnectionAsync(cancellationToken), group, memberTimeout);
        try
        {
            await session.ExecuteAsync(
                """
                insert into platform.log_members
                    (member_id, consumer_group, topics, backend_pid, backend_started, joined_at, beat_at)
                select $1, $2, $3, pid, backend_start, clock_timestamp(), clock_timestamp()
                from pg_stat_activity where pid = pg_backend_pid()
                """,
                cancellationToken, session._member, group, topics.ToArray());
            await session.TellOthersAsync(cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Says that this member lives.</summary>
    public Task BeatAsync(CancellationToken cancellationToken) => ExecuteAsync(
        "update platform.log_members set beat_at = clock_timestamp() where member_id = $1", cancellationToken, _member);

    /// <summary>Gives up what is beyond the fair share and takes what is missing of it, if it is free.</summary>
    public async Task CoordinateAsync(
        IReadOnlyCollection<PostgresTopic> topics, CancellationToken cancellationToken)
    {
        await BeatAsync(cancellationToken);
        await RemoveDeadAsync(cancellationToken);
        var members = await MembersAsync(cancellationToken);
        var released = false;
        foreach (var topic in topics)
        {
            var sharing = members.Where(member => member.Topics.Contains(topic.Name)).Select(member => member.Id).ToList();
            var rank = Math.Max(0, sharing.IndexOf(_member));
            var quota = FairShare.Quota(topic.Name, topic.Partitions, Math.Max(1, sharing.Count), rank);
            var held = _held.Where(partition => partition.Topic == topic.Name).Order().ToList();
            foreach (var excess in held.Skip(quota))
            {
                await ReleaseAsync(excess, cancellationToken);
                released = true;
            }

            await AcquireAsync(topic, quota - held.Count, rank * topic.Partitions / Math.Max(1, sharing.Count), cancellationToken);
        }

        if (released) await TellOthersAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_connection.FullState == System.Data.ConnectionState.Open)
            {
                await ExecuteAsync(
                    "select pg_advisory_unlock_all()", CancellationToken.None);
                await ExecuteAsync(
                    "delete from platform.log_members where member_id = $1", CancellationToken.None, _member);
                await TellOthersAsync(CancellationToken.None);
            }
        }
        catch (NpgsqlException)
        {
            // The session is gone and its locks with it; others remove the row.
        }

        await _connection.DisposeAsync();
    }

    // A frozen process keeps its session and so its locks; ending the session is what frees them. If it wakes up later
    // it finds its session broken, and what it still has in hand cannot move a position.
    private Task RemoveDeadAsync(CancellationToken cancellationToken) => ExecuteAsync(
        """
        with gone as (
            delete from platform.log_members m
            where m.consumer_group = $1 and m.member_id <> $2
              and (m.beat_at < clock_timestamp() - $3
                   or not exists (select from pg_stat_activity a
                                  where a.pid = m.backend_pid and a.backend_start = m.backend_started))
            returning m.backend_pid, m.backend_started)
        select pg_terminate_backend(a.pid) from gone g
        join pg_stat_activity a on a.pid = g.backend_pid and a.backend_start = g.backend_started
        """,
        cancellationToken, _group, _member, _memberTimeout);

    private async Task<List<(Guid Id, string[] Topics)>> MembersAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Members, _connection);
        command.Parameters.Add(new() { Value = _group });
        List<(Guid, string[])> members = [];
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            members.Add((rows.GetGuid(0), await rows.GetFieldValueAsync<string[]>(1, cancellationToken)));
        return members;
    }

    private async Task AcquireAsync(PostgresTopic topic, int missing, int start, CancellationToken cancellationToken)
    {
        // Members begin at different partitions, so that they seldom ask for the same one.
        for (var step = 0; step < topic.Partitions && missing > 0; step++)
        {
            var partition = new TopicPartition(topic.Name, (start + step) % topic.Partitions);
            if (_held.Contains(partition)) continue;
            await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", _connection);
            command.Parameters.Add(new() { Value = LockKey(partition) });
            if (await command.ExecuteScalarAsync(cancellationToken) is not true) continue;
            _held.Add(partition);
            missing--;
        }
    }

    private async Task ReleaseAsync(TopicPartition partition, CancellationToken cancellationToken)
    {
        _held.Remove(partition);
        await ExecuteAsync("select pg_advisory_unlock($1)", cancellationToken, LockKey(partition));
    }

    private Task TellOthersAsync(CancellationToken cancellationToken) =>
        ExecuteAsync($"select pg_notify('{LogAppender.Channel}', $1)", cancellationToken, _group);

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private long LockKey(TopicPartition partition) => BinaryPrimitives.ReadInt64BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{_group}/{partition}")));
}
