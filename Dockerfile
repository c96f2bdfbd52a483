# One replica of Policy Desk. Settings come from the environment (see .env.example).
FROM python:3.12-slim
WORKDIR /app
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY seeds seeds
RUN pip install --no-cache-dir ".[postgres]" && useradd --create-home desk
USER desk
WORKDIR /home/desk
ENV POLICYDESK_DATA=/home/desk/data HOST=0.0.0.0
RUN policydesk build
CMD ["policydesk", "run"]
