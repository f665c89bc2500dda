using Microsoft.AspNetCore.Components;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>What a page answers: something to show, or where to go next.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What the browser's tab says.</param>
/// <param name="Content">The page; null where the browser goes elsewhere.</param>
/// <param name="To">Where it goes; always an address of our own.</param>
sealed record PageAnswer(int Status, string Title, RenderFragment? Content, string? To = null)
{
    /// <summary>Shows a page that needs to know nothing.</summary>
    public static PageAnswer Show<TComponent>(string title) where TComponent : IComponent => new(200, title, builder =>
    {
        builder.OpenComponent<TComponent>(0);
        builder.CloseComponent();
    });

    /// <summary>Shows a page.</summary>
    public static PageAnswer Show<TComponent, TModel>(TModel model, string title, int status = 200)
        where TComponent : IComponent where TModel : class =>
        new(status, title, builder =>
        {
            builder.OpenComponent<CascadingValue<TModel>>(0);
            builder.AddComponentParameter(1, nameof(CascadingValue<TModel>.Value), model);
            builder.AddComponentParameter(2, nameof(CascadingValue<TModel>.IsFixed), true);
            builder.AddComponentParameter(3, nameof(CascadingValue<TModel>.ChildContent), (RenderFragment)(inner =>
            {
                inner.OpenComponent<TComponent>(0);
                inner.CloseComponent();
            }));
            builder.CloseComponent();
        });

    public static PageAnswer Say(int status, string heading, string? back, params string[] lines) =>
        Show<Message, MessagePage>(new MessagePage(heading, lines, back), heading, status);

    /// <summary>After a form: the next page, so that to load it again sends nothing twice.</summary>
    public static PageAnswer GoTo(string address) => new(303, "", null, address);
}
